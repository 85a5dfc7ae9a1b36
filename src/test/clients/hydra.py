"""Harvests a running catalogue as ckanext-dcat does, and lets rapper and rdflib read every syntax. Usage: hydra.py <address>

The rules are those of ckanext-dcat's RDF harvester: HEAD first, the format of the first answer for all pages, no base,
data sets by their class, the next page from any node that is a view of a collection, no page twice."""

import subprocess
import sys
import urllib.request

import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, RDF

ADDRESS = sys.argv[1]
HYDRA = rdflib.Namespace("http://www.w3.org/ns/hydra/core#")
FORMATS = {"ttl": "turtle", "rdf": "xml", "jsonld": "json-ld", "nt": "nt"}
TYPES = {"text/turtle": "turtle", "application/rdf+xml": "xml", "application/ld+json": "json-ld", "application/n-triples": "nt"}
MOST_BYTES = 50 * 1024 * 1024


def get(url, method="GET", **headers):
    with urllib.request.urlopen(urllib.request.Request(url, method=method, headers=headers), timeout=60) as answer:
        assert answer.status == 200 and answer.geturl() == url, (url, answer.status, answer.geturl())
        return answer.headers, answer.read()


def parse(text, syntax):
    graph = rdflib.Graph()
    graph.parse(data=text.decode("utf-8"), format=syntax)
    return graph


def next_page(graph):
    for kind in (HYDRA.PartialCollectionView, HYDRA.PagedCollection):
        for node in graph.subjects(RDF.type, kind):
            for link in (HYDRA.next, HYDRA.nextPage):
                for target in graph.objects(node, link):
                    assert isinstance(target, rdflib.URIRef), target
                    return str(target)
    return None


def harvest(url):
    headers, _ = get(url, "HEAD")
    assert int(headers["Content-Length"]) < MOST_BYTES
    syntax, found, seen = None, [], set()
    while url:
        assert url not in seen, url
        seen.add(url)
        headers, body = get(url)
        assert len(body) == int(headers["Content-Length"])
        syntax = syntax or TYPES[headers["Content-Type"].split(";")[0]]
        graph = parse(body, syntax)
        for dataset in graph.subjects(RDF.type, DCAT.Dataset):
            assert isinstance(dataset, rdflib.URIRef)
            whole(graph, dataset)
            found.append(str(dataset))
        url = next_page(graph)
    return found, len(seen)


def whole(graph, dataset):
    """Everything that a data set names, the page describes."""
    assert list(graph.objects(dataset, DCTERMS.title)) and list(graph.objects(dataset, DCTERMS.identifier))
    for name in (DCTERMS.publisher, DCAT.contactPoint, DCAT.distribution, DCTERMS.temporal):
        for thing in graph.objects(dataset, name):
            assert (thing, RDF.type, None) in graph, (dataset, name, thing)
    records = list(graph.subjects(rdflib.namespace.FOAF.primaryTopic, dataset))
    assert len(records) == 1, (dataset, records)


def by_rapper(extension, body):
    name = {"ttl": "turtle", "rdf": "rdfxml", "nt": "ntriples"}[extension]
    command = ["rapper", "-q", "-i", name, "-o", "ntriples", "-", "http://base.invalid/"]
    done = subprocess.run(command, input=body, capture_output=True, check=True)
    return parse(done.stdout, "nt")


bodies = {extension: get(f"{ADDRESS}/catalog.{extension}")[1] for extension in FORMATS}
graphs = {extension: parse(body, FORMATS[extension]) for extension, body in bodies.items()}
for extension, graph in graphs.items():
    assert isomorphic(graph, graphs["nt"]), extension
for extension in ("ttl", "rdf", "nt"):  # rapper reads no JSON-LD
    assert isomorphic(by_rapper(extension, bodies[extension]), graphs["nt"]), extension
assert not [node for node in graphs["nt"].all_nodes() if isinstance(node, rdflib.BNode)]
assert b"file:///" not in bodies["nt"] and b"base.invalid" not in bodies["nt"]

datasets = sorted(str(each) for each in graphs["nt"].subjects(RDF.type, DCAT.Dataset))
for start in ("catalog.rdf", "catalog.ttl", "catalog.jsonld", "catalog.nt", "catalog"):
    for size in (1, 3, 100):
        found, pages = harvest(f"{ADDRESS}/{start}?page=1&size={size}")
        assert sorted(found) == datasets, (start, size, found)
        assert pages == max(1, -(-len(datasets) // size)), (start, size, pages)
whole_once, pages = harvest(f"{ADDRESS}/catalog.rdf")
assert sorted(whole_once) == datasets and pages == 1

for distribution in graphs["nt"].subjects(RDF.type, DCAT.Distribution):
    for url in graphs["nt"].objects(distribution, DCAT.downloadURL):
        headers, _ = get(str(url), "HEAD")
        size = graphs["nt"].value(distribution, DCAT.byteSize)
        assert int(headers["Content-Length"]) == int(size), url
print(f"harvested {len(datasets)} data sets, whole and in pages, in every syntax")
