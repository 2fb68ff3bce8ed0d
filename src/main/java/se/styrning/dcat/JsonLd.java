package se.styrning.dcat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * A graph without blank nodes as JSON-LD 1.1: the root first, and each other node where it is first
 * pointed at, but not where datasets and services point at each other. Every property has a list,
 * also of one, so that its form is known beforehand.
 */
final class JsonLd {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Between what the catalogue holds itself. */
  private static final Set<IRI> ACROSS = Set.of(DCAT.ACCESS_SERVICE, DCAT.SERVES_DATASET);

  private final Model model;
  private final Set<Value> written = new HashSet<>();

  private JsonLd(Model model) {
    this.model = model;
  }

  static ObjectNode of(Model model, IRI root) {
    JsonLd writer = new JsonLd(model);
    ObjectNode document = JSON.objectNode();
    ObjectNode context = document.putObject("@context");
    model.getNamespaces().forEach(ns -> context.put(ns.getPrefix(), ns.getName()));
    document.setAll(writer.node(root));
    return document;
  }

  private ObjectNode node(IRI subject) {
    written.add(subject);
    ObjectNode node = JSON.objectNode();
    node.put("@id", subject.stringValue());
    for (Statement statement : model.filter(subject, null, null)) {
      if (statement.getPredicate().equals(RDF.TYPE)) {
        node.put("@type", name((IRI) statement.getObject()));
      } else {
        ArrayNode values = node.withArray("/" + name(statement.getPredicate()));
        boolean across = ACROSS.contains(statement.getPredicate());
        values.add(value(statement.getObject(), across));
      }
    }
    return node;
  }

  private ObjectNode value(Value value, boolean across) {
    if (value instanceof Literal literal) {
      return literal(literal);
    }
    IRI iri = (IRI) value;
    return across || written.contains(iri) || !model.contains(iri, null, null)
        ? JSON.objectNode().put("@id", iri.stringValue())
        : node(iri);
  }

  private ObjectNode literal(Literal literal) {
    ObjectNode node = JSON.objectNode().put("@value", literal.getLabel());
    literal.getLanguage().ifPresent(language -> node.put("@language", language));
    if (literal.getLanguage().isEmpty() && !literal.getDatatype().equals(XSD.STRING)) {
      node.put("@type", name(literal.getDatatype()));
    }
    return node;
  }

  private String name(IRI iri) {
    return model.getNamespaces().stream()
        .filter(namespace -> namespace.getName().equals(iri.getNamespace()))
        .findFirst()
        .map(namespace -> namespace.getPrefix() + ":" + iri.getLocalName())
        .orElseThrow();
  }
}
