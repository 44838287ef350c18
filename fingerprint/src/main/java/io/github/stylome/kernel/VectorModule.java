package io.github.stylome.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * Looks for the vector instructions: the module {@code jdk.incubator.vector}, which is there if the JVM was started with
 * {@code --add-modules jdk.incubator.vector}. Nothing else of Stylome names it.
 */
final class VectorModule {
  private static final String MODULE = "jdk.incubator.vector";

  private VectorModule() {}

  static boolean isHere() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  static Optional<RowKernels> kernels(RowKernels plain) {
    return ModuleLayer.boot().findModule(MODULE).flatMap(vectors -> kernels(vectors, plain));
  }

  private static Optional<RowKernels> kernels(Module vectors, RowKernels plain) {
    // Our module does not require theirs, since most JVMs run without it: it reads it only now.
    VectorModule.class.getModule().addReads(vectors);
    try {
      RowKernels kernels = make("VectorRowKernels", RowKernels.class);
      return agree(kernels, plain) ? Optional.of(kernels) : Optional.empty();
    } catch (LinkageError e) {
      // An incubating module may change in a later JDK, and nothing but speed depends on it.
      return Optional.empty();
    }
  }

  /** Makes one of the classes of this package that are compiled apart. */
  static <K> K make(String name, Class<K> type) {
    try {
      Class<?> found = Class.forName(VectorModule.class.getPackageName() + "." + name);
      return type.cast(found.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + " is not in this jar", e);
    }
  }

  /** Runs every kernel once, so that what the module may lack is found now and not in a search. */
  private static boolean agree(RowKernels vector, RowKernels plain) {
    float[] rows = new float[2 * RowKernels.LANES];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (i * 7 % 11) / 128f;
    }
    float[] sums = new float[2];
    float[] expected = new float[2];
    for (RowSum sum : RowSum.values()) {
      vector.sums(sum, rows, 0, rows, 0, RowKernels.LANES, 2, sums, 0);
      plain.sums(sum, rows, 0, rows, 0, RowKernels.LANES, 2, expected, 0);
      if (!Arrays.equals(sums, expected)) {
        return false;
      }
    }
    return true;
  }
}
