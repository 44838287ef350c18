package io.github.stylome.reasoning;

import io.github.stylome.shape.Shapes;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many sentences a text has, and how many of them have each move.
 *
 * @param sentences those with words
 * @param withMove by the name of the move
 */
record MoveCounts(int sentences, Map<String, Integer> withMove) {
  static MoveCounts of(String text) {
    TextCursor sentences = Tokenizers.sentences().open(text);
    TextCursor moves = Shapes.moves().open(text);
    Map<String, Integer> withMove = new TreeMap<>();
    int count = 0;
    boolean pending = moves.next();
    while (pending && sentences.next()) {
      Set<String> own = new HashSet<>();
      for (; pending && moves.start() < sentences.end(); pending = moves.next()) {
        own.add(String.valueOf(moves.name()));
      }
      own.forEach(move -> withMove.merge(move, 1, Integer::sum));
      count += own.isEmpty() ? 0 : 1; // every sentence with words has a token
    }
    return new MoveCounts(count, withMove);
  }

  int having(String move) {
    return withMove.getOrDefault(move, 0);
  }
}
