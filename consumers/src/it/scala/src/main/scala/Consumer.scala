package io.github.stylome.consumer

import io.github.stylome.text.{Corpus, Document}
import io.github.stylome.verdict.Attributor
import scala.io.Source
import scala.jdk.CollectionConverters.*
import scala.jdk.OptionConverters.*
import scala.util.Using

/** Uses Stylome from Scala: Java's lists and optionals become Scala's. */
object Consumer:
  private val known = Seq(
    Document.of("terse-1", "terse", "Rain again. No bread. I went out and I got wet. The cat sat on the wall and I sat too."),
    Document.of("terse-2", "terse", "Sun at last. I got bread. The cat went out and I went too. We sat on the wall."),
    Document.of("ornate", "ornate", "Upon the morrow, which was fair, we proceeded, with much ceremony, towards the hill.")
  )
  private def disputed: String = Using.resource(Source.fromResource("disputed.txt"))(_.mkString)

  def main(args: Array[String]): Unit =
    val answer = Attributor.fit(Corpus.copyOf(known.asJava)).attribute(Document.of("disputed", disputed))
    require(answer.best().toScala.contains("terse"), s"the answer is $answer")
    for candidate <- answer.ranking().asScala do println(s"scala: $candidate")
