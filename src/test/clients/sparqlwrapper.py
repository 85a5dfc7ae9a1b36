"""Clients that others wrote (SPARQLWrapper, rdflib) ask a running catalogue. Usage: sparqlwrapper.py <address>"""

import sys
import urllib.request

import rdflib
from rdflib.compare import isomorphic
from SPARQLWrapper import CSV, JSON, N3, POST, RDFXML, TSV, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

ADDRESS = sys.argv[1]
PREFIXES = """
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rk: <https://w3id.org/rammekatalog/ontology#>
PREFIX id: <https://w3id.org/rammekatalog/id/>
"""
BLOCKS = PREFIXES + """
SELECT ?navn WHERE {
  <https://w3id.org/rammekatalog/id/system/cirkulaer-databank> rk:plansToUse/rdfs:label ?navn
  FILTER (LANG(?navn) = "da")
} ORDER BY ?navn"""
EXPECTED_BLOCKS = ["Aktivitet", "Facilitet", "Observerbar Egenskab", "Tilstand"]
DECISION = "https://w3id.org/rammekatalog/id/beslutning/arkitekturboard-2022-09-02-1"

passed = 0


def check(what, expected, found):
    global passed
    if expected != found:
        sys.exit(f"{what}: expected {expected!r}, found {found!r}")
    passed += 1


def ask(query, form, method="GET"):
    wrapper = SPARQLWrapper(ADDRESS + "/sparql")
    wrapper.setQuery(query)
    wrapper.setReturnFormat(form)
    wrapper.setMethod(method)
    return wrapper.query().convert()


def names(result):
    return [row["navn"]["value"] for row in result["results"]["bindings"]]


check("SELECT by GET", EXPECTED_BLOCKS, names(ask(BLOCKS, JSON)))
check("SELECT by POST", EXPECTED_BLOCKS, names(ask(BLOCKS, JSON, POST)))
rows = ask(BLOCKS, CSV).decode("utf-8").split("\r\n")
check("SELECT as CSV", ["navn", *EXPECTED_BLOCKS, ""], rows)
check("SELECT as TSV", '"Aktivitet"@da', ask(BLOCKS, TSV).decode("utf-8").split("\n")[1])
check("SELECT as XML", 4, len(ask(BLOCKS, XML).getElementsByTagName("result")))

decided = f"""
SELECT ?dato ?organ ?udfald WHERE {{
  <{DECISION}> dct:date ?dato ; rk:decidedBy/rdfs:label ?organ ; rk:outcome/rdfs:label ?udfald
  FILTER (LANG(?organ) = "da" && LANG(?udfald) = "da")
}}"""
row = ask(PREFIXES + decided, JSON)["results"]["bindings"]
check("one decision", 1, len(row))
check("decided on", "2022-09-02", row[0]["dato"]["value"])
check("decided by", "Arkitekturboard", row[0]["organ"]["value"])
check("outcome", "Godkendt med bemærkninger", row[0]["udfald"]["value"])

construct = f"CONSTRUCT WHERE {{ <{DECISION}> ?p ?o }}"
graph = ask(construct, RDFXML)
check("CONSTRUCT is a graph", True, len(graph) > 5)
turtle = rdflib.Graph().parse(data=ask(construct, N3), format="turtle")
check("CONSTRUCT in two syntaxes", True, isomorphic(graph, turtle))
check("ASK", True, ask("ASK { ?s ?p ?o }", JSON)["boolean"])

try:
    ask("SELECT nonsense", JSON)
    sys.exit("a malformed query was answered")
except QueryBadFormed as failure:
    check("a malformed query is told where", True, "linje 1" in str(failure).lower())


def fetch(path, accept):
    request = urllib.request.Request(ADDRESS + path, headers={"Accept": accept})
    with urllib.request.urlopen(request) as answer:
        return answer.geturl(), answer.headers.get_content_type(), answer.read()


graphs = []
for accept, ending, form in [
    ("text/turtle", ".ttl", "turtle"),
    ("application/rdf+xml", ".rdf", "xml"),
    ("application/n-triples", ".nt", "nt"),
    ("application/ld+json", ".jsonld", "json-ld"),
]:
    url, kind, body = fetch("/id/byggeblok/aktivitet", accept)
    check(f"{accept} leads to", ADDRESS + "/data/byggeblok/aktivitet" + ending, url)
    check("media type", accept, kind)
    graph = rdflib.Graph().parse(data=body.decode("utf-8"), format=form)
    in_dataset = rdflib.URIRef("http://rdfs.org/ns/void#inDataset")
    check("a document tells its data set", [rdflib.URIRef(url)], list(graph.subjects(in_dataset, None)))
    graph.remove((None, in_dataset, None))
    graphs.append(graph)
for graph in graphs[1:]:
    check("every syntax has the same triples", set(graphs[0]), set(graph))
url, kind, body = fetch("/id/byggeblok/aktivitet", "text/html")
check("a browser gets a page", ("text/html", True), (kind, "<h1>Aktivitet</h1>" in body.decode("utf-8")))

description = rdflib.Graph().parse(data=fetch("/sparql", "text/turtle")[2].decode("utf-8"), format="turtle")
sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
check("the service describes itself", [rdflib.URIRef(ADDRESS + "/sparql")], list(description.objects(None, sd.endpoint)))

print(f"{passed} passed, 0 failed")
