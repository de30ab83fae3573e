// Says that a form is being worked on: its words stand in data-wait, its place is the element with role status.
for (const form of document.querySelectorAll("form[data-wait]")) {
  form.addEventListener("submit", () => {
    form.querySelector("[role=status]").textContent = form.dataset.wait;
  });
}
addEventListener("pageshow", () => {
  for (const place of document.querySelectorAll("form[data-wait] [role=status]")) place.textContent = "";
});
