package io.github.stylome.cli.output;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProfile;
import io.github.stylome.atlas.AtlasSource;
import java.nio.charset.StandardCharsets;

/**
 * Writes where an atlas comes from: lines that begin with {@code #} about the whole and about each collection, then a
 * table with tabs, {@code family}, {@code model}, {@code collection}, {@code texts} and {@code tokens}, with a heading.
 */
public final class AtlasTable {
  private AtlasTable() {}

  /** Returns the table. */
  public static byte[] of(Atlas atlas) {
    StringBuilder out = new StringBuilder("# ").append(IdentificationReport.provenance(atlas)).append('\n');
    for (AtlasSource source : atlas.sources()) {
      out.append("# ").append(source.collection()).append(": ").append(source.origin())
          .append("; written ").append(source.written())
          .append("; ").append(source.licence()).append('\n');
    }
    out.append("family\tmodel\tcollection\ttexts\ttokens\n");
    for (AtlasProfile profile : atlas.profiles()) {
      out.append(profile.family()).append('\t')
          .append(profile.model()).append('\t')
          .append(profile.collection()).append('\t')
          .append(profile.texts()).append('\t')
          .append(profile.tokens()).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
