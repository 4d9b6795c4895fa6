"""The domain: regulations, scores, keys, numbers and intake plans.

Imports no qgis; plain values and data frames in, values out.
"""
