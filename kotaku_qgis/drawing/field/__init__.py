"""Files from the field: tracks, points, polygons and photos, read within limits and taken in one step."""
