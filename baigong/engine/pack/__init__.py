"""City packs: a folder of data that makes Baigong one city."""
