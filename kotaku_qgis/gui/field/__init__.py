"""Windows for what comes from the field: files taken in, tracks made polygons.

Holds no rule of the domain.
"""
