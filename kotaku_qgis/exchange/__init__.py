"""Layers and tables out: GPKG, SHP, GeoJSON, KMZ, the SK list.

Reads the workspace, writes whole files or none.
"""
