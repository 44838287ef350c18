package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.evaluation.HarvestAccounts.Account;
import io.github.stylome.evaluation.HarvestAccounts.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarvestAccountsTest {
  private static final List<String> INSTRUCTIONS = instructions();

  /** Ten about lanterns in words that differ, and fifty about things of their own. */
  private static List<String> instructions() {
    List<String> instructions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String own = letters(i) + "qu" + letters(i + 7) + "th";
      instructions.add(i < 10 ? "which paper lantern suits " + own : "is " + own + "ing worth " + own + "ed time");
    }
    return instructions;
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26) + (char) ('a' + number * 7 % 26);
  }

  private static Account account(Kind kind, int number, int part, long seed) {
    return new HarvestAccounts(INSTRUCTIONS, part, seed).of(kind, number, 20);
  }

  @Test
  void everyAccount_hasAsManyRequestsAsAsked_andItsKind() {
    for (Kind kind : Kind.values()) {
      Account account = account(kind, 3, 0, 1);
      assertEquals(20, account.requests().size(), kind.toString());
      assertEquals(kind, account.kind());
      assertTrue(account.name().startsWith(kind.toString()), account.name());
    }
  }

  @Test
  void oneSeed_givesOneAccount_andAnotherAnother() {
    assertEquals(account(Kind.ORDINARY, 0, 0, 1), account(Kind.ORDINARY, 0, 0, 1));
    assertNotEquals(account(Kind.ORDINARY, 0, 0, 1), account(Kind.ORDINARY, 0, 0, 2));
  }

  @Test
  void ordinaryAccount_asksInstructions_eachOnce() {
    List<String> requests = account(Kind.ORDINARY, 0, 0, 1).requests();
    assertTrue(INSTRUCTIONS.containsAll(requests));
    assertEquals(requests.size(), new HashSet<>(requests).size());
  }

  @Test
  void templates_areOtherOnesInTheOtherPart() {
    for (Kind kind : List.of(Kind.TEMPLATE, Kind.PARAPHRASE, Kind.SWEEP)) {
      List<String> first = account(kind, 0, 0, 1).requests();
      assertTrue(account(kind, 0, 1, 1).requests().stream().noneMatch(first::contains), kind.toString());
    }
  }

  @Test
  void linkedAccountsOfOneTen_shareATemplate_andThoseOfAnotherDoNot() {
    HarvestAccounts maker = new HarvestAccounts(INSTRUCTIONS, 0, 1);
    String template = start(maker.of(Kind.LINKED, 10, 6));
    assertEquals(template, start(maker.of(Kind.LINKED, 11, 6)));
    assertNotEquals(template, start(maker.of(Kind.LINKED, 20, 6)));
  }

  private static String start(Account account) {
    return account.requests().get(0).substring(0, 12);
  }

  @Test
  void sweep_takesTopicsInTheOrderOfTheAlphabet() {
    List<String> topics = account(Kind.SWEEP, 0, 0, 1).requests().stream()
        .map(request -> request.substring(0, request.indexOf(' '))).distinct().toList();
    int falls = 0;
    for (int i = 1; i < topics.size(); i++) {
      falls += topics.get(i).compareTo(topics.get(i - 1)) < 0 ? 1 : 0;
    }
    assertTrue(falls <= 1, topics.toString()); // from the end of the list it goes on at the beginning
  }

  @Test
  void distinct_keepsTheFirstOfThoseThatHaveMostWordsInCommon() {
    assertEquals(
        List.of("Suggest a soup that tastes of Denmark.", "Who painted these walls?"),
        HarvestAccounts.distinct(List.of("Suggest a soup that tastes of Denmark.", "Who painted these walls?",
            "Suggest a soup that tastes of Tunisia.")));
  }

  @Test
  void distinct_ofUnlikeInstructions_isAllOfThem() {
    List<String> unlike = INSTRUCTIONS.subList(10, INSTRUCTIONS.size());
    assertEquals(unlike, HarvestAccounts.distinct(unlike));
  }
}
