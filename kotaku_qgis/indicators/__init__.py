"""Baseline indicators beside the table: templates to fill in, the paper form, the form for ODK.

Writes what people count on; what comes back is read by core and the import.
"""
