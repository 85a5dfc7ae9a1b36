"""Compares what a client of the event stream has in the end with the whole catalogue.

    replayed.py <address of the server> <file of N-Triples>
"""

import sys
import urllib.request

from rdflib import Graph
from rdflib.compare import isomorphic

address, file = sys.argv[1:]
with urllib.request.urlopen(address + "/catalog.nt") as answer:
    whole = Graph().parse(data=answer.read().decode(), format="nt")
replayed = Graph().parse(file, format="nt")
assert len(whole) > 0, "the catalogue is empty"
assert isomorphic(whole, replayed), sorted((whole - replayed)) + sorted((replayed - whole))
print(f"The event stream replays to the {len(whole)} triples of the catalogue.")
