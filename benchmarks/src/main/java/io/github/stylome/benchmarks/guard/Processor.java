package io.github.stylome.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Kinds of processors for which ratios are known, by their maker and their widest vectors. How many times as fast a loop
 * is as a plain one depends on the processor, also where both use the same instructions.
 */
enum Processor {
  AMD_256("AuthenticAMD", "vector of 256 bits"),
  AMD_512("AuthenticAMD", "vector of 512 bits"),
  INTEL_512("GenuineIntel", "vector of 512 bits");

  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  private final String vendor;
  private final String kernels;

  Processor(String vendor, String kernels) {
    this.vendor = vendor;
    this.kernels = kernels;
  }

  /**
   * Returns what a processor is like: the kind that it is of; all kinds if it is of none but has vectors as wide as one;
   * none without such vectors.
   *
   * @param vendor the name of its maker, as the processor gives it; empty if that is not known
   * @param kernels what its widest kernels are, by their description
   */
  static Set<Processor> like(String vendor, String kernels) {
    Set<Processor> like = EnumSet.noneOf(Processor.class);
    boolean isWide = false;
    for (Processor kind : values()) {
      boolean asWide = kind.kernels.equals(kernels);
      isWide |= asWide;
      if (asWide && kind.vendor.equals(vendor)) {
        like.add(kind);
      }
    }
    return like.isEmpty() && isWide ? EnumSet.allOf(Processor.class) : like;
  }

  /** Returns the maker of the processor here, as Linux tells it; empty elsewhere. */
  static String vendor() throws IOException {
    if (!Files.isReadable(CPUINFO)) {
      return "";
    }
    return Files.readAllLines(CPUINFO).stream()
        .filter(line -> line.startsWith("vendor_id"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** Returns the name of the table of ratios, beside this class. */
  String file() {
    return "usual-ratios-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
  }
}
