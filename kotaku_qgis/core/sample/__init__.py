"""The invented kelurahan pair that ships as the sample: its ground, its counts and its files.

Everything follows from one seed; ``python -m kotaku_qgis.core.sample FOLDER`` writes it.
"""
