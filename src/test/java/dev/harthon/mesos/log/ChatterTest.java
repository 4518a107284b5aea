package dev.harthon.mesos.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatterTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "I20261123 02:06:42.552966 11047 fetcher.cpp:562] Fetcher Info: {}",
        "I1123 02:06:42.552966 11047 fetcher.cpp:562] Fetcher Info: {}",
        "I20261123 02:07:36.740391 11170 exec.cpp:164] Version: 1.12.0",
        "W20261123 02:07:36.740391     7 fetcher.cpp:900] Copying instead of extracting resource",
        "I20261123 02:07:36.765168 11174 executor.cpp:740] Forked command at 11180"})
    void theWordsOfFetcherAndExecutorAreChatter(String line) {
        assertThat(Chatter.is(line.getBytes())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "E20261123 02:06:42.559126 11047 fetcher.cpp:615] EXIT with status 1: Failed to fetch 'http://x'",
        "I20261123 02:06:42.552966 11047 myservice.cpp:12] started",
        "INFO fetcher.cpp:562] hello", "", "I", "failing"})
    void errorsAndTheServiceItselfAreNot(String line) {
        assertThat(Chatter.is(line.getBytes())).isFalse();
    }
}
