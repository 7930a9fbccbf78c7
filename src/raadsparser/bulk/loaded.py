"""Once imported, all that reading a document needs is loaded.

Only the process that workers are copied from imports it: see `starting`.
"""

import signal

from raadsparser.bulk.loading import load

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asked for this one
load()
