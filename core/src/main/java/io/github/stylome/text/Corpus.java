package io.github.stylome.text;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Documents with distinct ids, in the order given.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Corpus implements Iterable<Document> {
  private final List<Document> documents;
  private final SortedSet<String> labels;

  private Corpus(List<Document> documents) {
    this.documents = documents;
    Set<String> ids = new HashSet<>();
    TreeSet<String> labels = new TreeSet<>();
    for (Document document : documents) {
      if (!ids.add(document.id())) {
        throw new IllegalArgumentException("two documents have the id \"" + document.id() + "\"");
      }
      document.label().ifPresent(labels::add);
    }
    this.labels = Collections.unmodifiableSortedSet(labels);
  }

  /**
   * Returns a corpus of the documents, which may be none.
   *
   * @throws IllegalArgumentException if two documents have the same id
   */
  public static Corpus of(Document... documents) {
    return new Corpus(List.of(documents));
  }

  /**
   * Returns a corpus of the documents, which may be none.
   *
   * @throws IllegalArgumentException if two documents have the same id
   */
  public static Corpus copyOf(Collection<Document> documents) {
    return new Corpus(List.copyOf(documents));
  }

  /** Returns the documents in order, unmodifiable. */
  public List<Document> documents() {
    return documents;
  }

  /** Returns the distinct labels in natural order, unmodifiable. Documents without a label add none. */
  public SortedSet<String> labels() {
    return labels;
  }

  /** Returns the number of documents. */
  public int size() {
    return documents.size();
  }

  /** Returns whether there is no document. */
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /** Returns the documents with one label, in order; empty if there are none. */
  public Corpus labelled(String label) {
    return new Corpus(documents.stream().filter(d -> d.label().filter(label::equals).isPresent()).toList());
  }

  /** Returns the documents as a stream, in order. */
  public Stream<Document> stream() {
    return documents.stream();
  }

  @Override
  public Iterator<Document> iterator() {
    return documents.iterator();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Corpus other && documents.equals(other.documents);
  }

  @Override
  public int hashCode() {
    return documents.hashCode();
  }

  @Override
  public String toString() {
    return "Corpus[" + size() + " documents, " + labels.size() + " labels]";
  }
}
