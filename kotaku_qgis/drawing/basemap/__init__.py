"""Base maps: a catalogue with its terms, tiles, and copies for work without a network."""
