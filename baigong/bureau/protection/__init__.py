"""Personal data at rest: encrypted values, keyed hashes, masks, behind one provider interface."""
