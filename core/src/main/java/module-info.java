/**
 * Stages 1 to 3 of Stylome: reads and normalises text, cuts it into tokens and counts them.
 */
module io.github.stylome.core {
  requires org.apache.commons.text;
  requires static transitive org.jspecify;

  exports io.github.stylome.parallel;
  exports io.github.stylome.text;
  exports io.github.stylome.language;
  exports io.github.stylome.token;
  exports io.github.stylome.shape;
  exports io.github.stylome.count;
  exports io.github.stylome.richness;
  exports io.github.stylome.readability;
  exports io.github.stylome.unicode to io.github.stylome.fingerprint;
}
