"""Sketches and scanned maps: control points, transforms judged in metres, GeoTIFF by GDAL."""
