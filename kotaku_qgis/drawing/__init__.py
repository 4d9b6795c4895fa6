"""Drawing with residents: map tools, snapping, shapes and their records, field and paper sources.

Tools only emit signals; every change goes through one named step of the edit buffers.
"""
