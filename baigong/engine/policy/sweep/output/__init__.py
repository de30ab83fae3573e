"""What leaves a sweep: Parquet files, wide or long, and their counts."""
