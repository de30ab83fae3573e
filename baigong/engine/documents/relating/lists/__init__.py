"""Lists as the words write them: items, the whole that they divide, and what ends them."""
