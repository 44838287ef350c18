package io.github.stylome.atlas;

import io.github.stylome.store.AttributorReader;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.StackedAttributor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the three files of an atlas: from the jar, once, or from a folder. */
final class AtlasFiles {
  /** Reads a file of an atlas by its name. */
  private interface Source {
    byte[] read(String name) throws IOException;
  }

  /** The atlas of the jar, read when it is first asked for. */
  static final class Bundled {
    static final Atlas INSTANCE = read();

    private Bundled() {}

    private static Atlas read() {
      try {
        return AtlasFiles.read(AtlasFiles::resource);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private AtlasFiles() {}

  static Atlas read(Path folder) throws IOException {
    return read(name -> Files.readAllBytes(folder.resolve(name)));
  }

  private static Atlas read(Source files) throws IOException {
    AtlasProvenance provenance = provenance(files.read("atlas.tsv"));
    ProfileAttributor profiles =
        as(ProfileAttributor.class, "atlas.stylome", AttributorReader.read(files.read("atlas.stylome")));
    StackedAttributor families =
        as(StackedAttributor.class, "families.stylome", AttributorReader.read(files.read("families.stylome")));
    try {
      return Atlas.of(provenance, profiles, families);
    } catch (IllegalArgumentException e) {
      throw new IOException("the files of the atlas do not fit together: " + e.getMessage(), e);
    }
  }

  private static AtlasProvenance provenance(byte[] file) throws IOException {
    try {
      return AtlasProvenance.parse(new String(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IOException("atlas.tsv: " + e.getMessage(), e);
    }
  }

  private static <T> T as(Class<T> type, String name, Attributor read) throws IOException {
    if (!type.isInstance(read)) {
      throw new IOException(name + " holds a " + read.getClass().getSimpleName() + ", not a " + type.getSimpleName());
    }
    return type.cast(read);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = AtlasFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("resource " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    }
  }
}
