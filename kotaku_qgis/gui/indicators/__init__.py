"""Windows around the baseline: entering, templates, field packages, history.

They show and ask; the work is done by the rooms below.
"""
