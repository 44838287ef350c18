package io.github.stylome.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What figures belong to.
 *
 * @param processor the name of the processor, or its architecture where the system does not tell
 * @param cores how many the JVM may use
 * @param jvm its name and version
 */
record Machine(String processor, int cores, String jvm) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** Returns this machine. */
  static Machine here() throws IOException {
    return new Machine(nameOfProcessor(), Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  private static String nameOfProcessor() throws IOException {
    String architecture = System.getProperty("os.arch", "unknown");
    if (!Files.isReadable(PROCESSORS)) {
      return architecture;
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines.filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(architecture);
    }
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("processor", processor);
    json.writeNumberField("cores", cores);
    json.writeStringField("jvm", jvm);
    json.writeEndObject();
  }

  @Override
  public String toString() {
    return jvm + " on " + cores + " cores of " + processor;
  }
}
