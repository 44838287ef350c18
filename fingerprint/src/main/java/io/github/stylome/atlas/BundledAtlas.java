package io.github.stylome.atlas;

import io.github.stylome.store.AttributorReader;
import io.github.stylome.verdict.ProfileAttributor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the atlas from the jar, once. */
final class BundledAtlas {
  static final Atlas INSTANCE = read();

  private BundledAtlas() {}

  private static Atlas read() {
    try {
      AtlasProvenance provenance =
          AtlasProvenance.parse(new String(resource("atlas.tsv"), StandardCharsets.UTF_8));
      return Atlas.of(provenance, (ProfileAttributor) AttributorReader.read(resource("atlas.stylome")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BundledAtlas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("resource " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    }
  }
}
