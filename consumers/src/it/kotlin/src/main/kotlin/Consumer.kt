package io.github.stylome.consumer

import io.github.stylome.text.Corpus
import io.github.stylome.text.Document
import io.github.stylome.verdict.Attributor

private val terse = listOf(
    "Rain again. No bread. I went out and I got wet. The cat sat on the wall and I sat too.",
    "Sun at last. I got bread. The cat went out and I went too. We sat on the wall.")
private const val ORNATE =
    "Upon the morrow, which was fair, we proceeded, with much ceremony, towards the hill; whereupon, alas, it rained."
private const val DISPUTED = "Wind now. I got out and the cat went in. No rain. We sat on the step and I got cold."

/** Uses Stylome from Kotlin: the same calls, with its nulls seen by the compiler. */
fun main() {
    val known = terse.mapIndexed { i, text -> Document.of("terse-$i", "terse", text) } +
        Document.of("ornate", "ornate", ORNATE)
    val answer = Attributor.fit(Corpus.copyOf(known)).attribute(Document.of("disputed", DISPUTED))
    val best: String = answer.best().orElse("nobody")
    check(best == "terse") { "the answer is $answer" }
    for (candidate in answer.ranking()) {
        println("kotlin: $candidate")
    }
}
