"""What is wrong with a workspace, as a list of checks: one function and one line each.

A check looks at a snapshot of values, so that the same list runs on the file and on edits not yet saved.
"""
