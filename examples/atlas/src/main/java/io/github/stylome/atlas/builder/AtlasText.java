package io.github.stylome.atlas.builder;

import io.github.stylome.text.Document;

/**
 * A text that the atlas is computed from or measured on.
 *
 * @param document with its prompt or work as group
 * @param profile the profile that it belongs to, empty if it only helps to say how the texts of its collection differ
 * @param collection the collection that it comes from
 */
record AtlasText(Document document, String profile, String collection) {
  String group() {
    return document.group().orElse(document.id());
  }
}
