-- Those that failed before their receiver worked again are found at once, however many wait.
create index webhook_lane_failed_at_index on webhook_lane (webhook_id, failed_at) where failed_at is not null;
