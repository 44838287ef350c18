/**
 * Stages 4 to 8 of Stylome: features, fingerprints, distances, trees, whole-corpus views, learning, verdicts, keyness,
 * rolling stylometry, lineage, composition, reasoning and monitoring, their files, the bundled atlas, and the dossier
 * of all of it.
 */
module io.github.stylome.fingerprint {
  requires transitive io.github.stylome.core;
  requires com.google.common;
  requires static transitive org.apache.commons.text;
  requires static transitive org.jspecify;

  exports io.github.stylome.feature;
  exports io.github.stylome.fingerprint;
  exports io.github.stylome.distance;
  exports io.github.stylome.search;
  exports io.github.stylome.classify;
  exports io.github.stylome.verification;
  exports io.github.stylome.tree;
  exports io.github.stylome.cluster;
  exports io.github.stylome.learn;
  exports io.github.stylome.verdict;
  exports io.github.stylome.composition;
  exports io.github.stylome.keyness;
  exports io.github.stylome.rolling;
  exports io.github.stylome.lineage;
  exports io.github.stylome.monitor;
  exports io.github.stylome.reasoning;
  exports io.github.stylome.leak;
  exports io.github.stylome.store;
  exports io.github.stylome.atlas;
  exports io.github.stylome.dossier;
}
