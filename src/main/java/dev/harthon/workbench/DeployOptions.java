package dev.harthon.workbench;

import java.time.Duration;

/**
 * How to deploy.
 *
 * @param follow follow the deployment to a verdict
 * @param timeout how long to follow it; it goes on without us
 * @param force take over where another deployment holds the application
 */
public record DeployOptions(boolean follow, Duration timeout, boolean force) {}
