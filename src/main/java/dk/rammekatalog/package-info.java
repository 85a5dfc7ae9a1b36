/**
 * Rammekatalog: Turtle files in git become a checked, published and served catalogue.
 *
 * <pre>
 * source ──read──▶ graph ──check──▶ checked ──publish──▶ version ──serve──▶ reader
 * source.          source.          check.               store.             http.
 * SourceTree       SourceGraph      CheckedGraph         PublishedVersion   CatalogServer
 * </pre>
 *
 * Each stage accepts only the type that the stage before it made. The commands in {@code cli} call
 * the stages in this order. Beside them:
 *
 * <ul>
 *   <li>{@code text}, {@code turtle}, {@code report}: languages and messages, tokens, findings;
 *   <li>{@code query}: the SPARQL files that several stages use;
 *   <li>{@code inspect}, {@code shape}: what a check sees of a graph, and SHACL;
 *   <li>{@code format}, {@code syntax}, {@code canon}: the layout of Turtle, the other syntaxes of
 *       RDF, canonical N-Quads;
 *   <li>{@code profile}: catalogues that were made elsewhere, against an application profile;
 *   <li>{@code diff}, {@code review}: what two states differ in, and the forms in which it is read;
 *   <li>{@code lsp}: the same findings and more in an editor, while a file is written;
 *   <li>{@code search}, {@code finding}: the index that people search, and its pages;
 *   <li>{@code feed}, {@code stream}, {@code proof}: the DCAT catalogue that harvesters fetch, what
 *       changed in it, and the proof that it is right;
 *   <li>{@code discovery}: what tells others what is here: VoID, sitemap;
 *   <li>{@code lookup}: long lists and places of a version, made for pages when it is published;
 *   <li>{@code web}, {@code page}, {@code sparql}: what every answer stands on, pages, the
 *       endpoint;
 *   <li>{@code overview}, {@code impact}, {@code question}, {@code calendar}: overviews and
 *       versions, what a change hits, questions as forms and API, meetings for a calendar.
 * </ul>
 */
@NullMarked
package dk.rammekatalog;

import org.jspecify.annotations.NullMarked;
