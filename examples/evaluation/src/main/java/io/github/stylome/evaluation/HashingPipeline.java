package io.github.stylome.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rival of extraction: scikit-learn's hashing vectorizers, which time themselves. */
final class HashingPipeline {
  private static final String PROGRAM = """
      import json, sys, time
      from scipy.sparse import hstack
      from sklearn.feature_extraction.text import HashingVectorizer

      with open(sys.argv[1], encoding="utf-8") as lines:
          texts = [json.loads(line)["text"] for line in lines]
      words = HashingVectorizer(ngram_range=(1, 2))
      characters = HashingVectorizer(analyzer="char", ngram_range=(3, 5))
      megabytes = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6
      rates = []
      for _ in range(3):
          start = time.process_time()
          hstack([words.transform(texts), characters.transform(texts)])
          rates.append(megabytes / (time.process_time() - start))
      print("%.4f" % sorted(rates)[1])
      """;

  private HashingPipeline() {}

  /** Returns how many megabytes of the text in JSON rows it turns into rows in a second of the processor's time. */
  static double megabytesPerSecond(String python, Path folder, Path rows) throws IOException {
    Path program = Files.writeString(folder.resolve("hashing.py"), PROGRAM);
    ProcessBuilder builder = new ProcessBuilder(python, program.toString(), rows.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("scikit-learn ended with status " + process.exitValue());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while scikit-learn was measured", e);
    }
    return Double.parseDouble(answer);
  }
}
