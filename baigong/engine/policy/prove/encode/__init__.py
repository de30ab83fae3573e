"""From typed expressions to formulas of a solver, with "not known" and holes as the engine has them."""
