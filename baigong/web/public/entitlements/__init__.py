"""What can I get? Questions one by one, then every entitlement with its reason; nothing is kept."""
