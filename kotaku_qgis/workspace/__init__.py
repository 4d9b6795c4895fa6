"""Where a city's data lives: the schema, the GeoPackage, its project.

Imports core; every write is one transaction, recorded in riwayat.
"""
