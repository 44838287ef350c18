package io.github.stylome.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The plain bar: TF-IDF of characters and a linear support vector machine, by scikit-learn with its defaults. */
final class CharacterPipeline {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
  private static final String PROGRAM = """
      import json, sys
      from sklearn.feature_extraction.text import TfidfVectorizer
      from sklearn.pipeline import make_pipeline
      from sklearn.svm import LinearSVC

      def rows(name):
          with open(name, encoding="utf-8") as lines:
              return [json.loads(line) for line in lines]

      train, test = rows(sys.argv[1]), rows(sys.argv[2])
      pipeline = make_pipeline(
          TfidfVectorizer(analyzer="char", ngram_range=(3, 5), max_features=300000), LinearSVC())
      pipeline.fit([row["text"] for row in train], [row["label"] for row in train])
      answers = pipeline.predict([row["text"] for row in test])
      right = sum(answer == row["label"] for answer, row in zip(answers, test))
      print("scikit-learn: accuracy %.4f" % (right / len(test)))
      """;

  private final Path folder;

  CharacterPipeline(Path folder) {
    this.folder = folder;
  }

  /** Returns a Python that can import scikit-learn, empty if there is none. */
  Optional<String> python() throws IOException {
    for (String python : PYTHONS) {
      try {
        Process process = new ProcessBuilder(python, "-c", "import sklearn")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        if (process.waitFor() == 0) {
          return Optional.of(python);
        }
      } catch (IOException e) {
        // There is no such program; the next may be there.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while Python was looked for", e);
      }
    }
    return Optional.empty();
  }

  /** Starts to learn and judge. */
  Process start(String python, Path train, Path test) throws IOException {
    Path program = Files.writeString(folder.resolve("pipeline.py"), PROGRAM);
    return new ProcessBuilder(python, program.toString(), train.toString(), test.toString()).inheritIO().start();
  }
}
