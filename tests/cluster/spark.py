"""Pipes the parts of a file through lungnets, as one would on many machines."""

from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[2]").appName("lungnets").getOrCreate()
lines = spark.sparkContext.textFile("answers.ndjson", minPartitions=4)
lines.pipe("lungnets batch").saveAsTextFile("results")
spark.stop()
