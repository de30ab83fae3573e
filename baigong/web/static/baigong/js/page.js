// Starts the behaviour of GOV.UK components on the page (error summary, skip link, buttons pressed twice).
import { initAll } from "../vendor/govuk-frontend.min.js";

initAll();
