package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void binomialTail_isThatOfTheTable() {
    assertEquals(0.5, Links.binomialTail(2, 3, 0.5), 1e-12);
    assertEquals(0.0256 + 0.0016, Links.binomialTail(3, 4, 0.2), 1e-12);
    assertEquals(1, Links.binomialTail(0, 4, 0.2), 1e-12);
  }

  @Test
  void tail_isThatOfStudentsT() {
    assertEquals(0.05, Crowd.tail(1.943180), 1e-6);
    assertEquals(0.005, Crowd.tail(3.707428), 1e-6);
    assertEquals(0.95, Crowd.tail(-1.943180), 1e-6);
  }

  @Test
  void interval_isWilsons() {
    ShareInterval interval = ShareInterval.of(5, 10);
    assertEquals(0.2366, interval.lower(), 1e-4);
    assertEquals(0.7634, interval.upper(), 1e-4);
    assertEquals(0, ShareInterval.of(0, 10).lower());
    assertEquals(1, ShareInterval.of(10, 10).upper());
  }

  @Test
  void accountsWithoutRequests_areInNoGroup() {
    assertTrue(Links.find(List.of(List.of(), List.of()), List.of(), 0.05).isEmpty());
  }
}
