package io.github.stylome.spark.work;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;

/** What a function makes of each item, one after the other, when it is asked for. Not safe for concurrent use. */
final class FlatIterator<A, B> implements Iterator<B> {
  private final Iterator<A> items;
  private final FlatMapFunction<A, B> function;
  private Iterator<B> current = Collections.emptyIterator();

  FlatIterator(Iterator<A> items, FlatMapFunction<A, B> function) {
    this.items = items;
    this.function = function;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && items.hasNext()) {
      A item = items.next();
      try {
        current = function.call(item);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("the work on a partition failed", e);
      }
    }
    return current.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
