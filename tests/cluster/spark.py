"""Pipes the parts of a file through lungnets, as one would on many machines."""

import os

from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[2]").appName("lungnets").getOrCreate()
lines = spark.sparkContext.textFile("answers.ndjson", minPartitions=4)
lines.pipe("lungnets batch", env=dict(os.environ)).saveAsTextFile("results")
spark.stop()
