package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class JobSignsTest {

    final MovableClock clock = new MovableClock();
    final List<Object> told = new ArrayList<>();
    final JobSigns signs = new JobSigns(told::add, Settings.with(Map.of("job-back-off", "5s,20s,1m")), clock);

    @Test
    void aJobThatSucceedsNeedsNoSign() {
        assertThat(signs.watched(job(3), 42, () -> Map.of("a", 1)).perform()).isEqualTo(Map.of("a", 1));
        assertThat(told).isEmpty();
    }

    @Test
    void aJobThatGoesOnOtherwiseNeedsNoneEither() {
        assertThatThrownBy(() -> perform(3, new BusinessFailure("CONTACT_UNREACHABLE")))
                .isInstanceOf(BusinessFailure.class);
        assertThat(told).isEmpty();
    }

    @Test
    void aJobThatWaitsSaysUntilWhen() {
        assertThatThrownBy(() -> perform(3, new RetryLater(Duration.ofHours(9), null)))
                .isInstanceOf(RetryLater.class);
        assertThat(told)
                .containsExactly(new JobSign(
                        "invitation",
                        42,
                        99,
                        "Task_SendInvitation",
                        clock.instant().plus(Duration.ofHours(9))));
    }

    @Test
    void aJobThatFailsComesBackAfterItsDelay() {
        assertThatThrownBy(() -> perform(3, new IllegalStateException())).isInstanceOf(IllegalStateException.class);
        assertThat(told).singleElement().satisfies(sign -> assertThat(((JobSign) sign).backAt())
                .isEqualTo(clock.instant().plusSeconds(20)));
    }

    @Test
    void aJobThatFailsForTheLastTimeIsGivenUp() {
        assertThatThrownBy(() -> perform(1, new StackOverflowError())).isInstanceOf(StackOverflowError.class);
        assertThat(told).singleElement().satisfies(sign -> assertThat(((JobSign) sign).backAt())
                .isNull());
    }

    @Test
    void aDatabaseThatIsAwayGivesNoJobUp() {
        assertThatThrownBy(() -> perform(1, new CannotAcquireLockException("deadlock")))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(told).isEmpty();
    }

    private void perform(int retries, Throwable failure) {
        signs.watched(job(retries), 42, () -> {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) failure;
                })
                .perform();
    }

    private static ActivatedJob job(int retries) {
        var job = mock(ActivatedJob.class);
        when(job.getBpmnProcessId()).thenReturn("invitation");
        when(job.getElementId()).thenReturn("Task_SendInvitation");
        when(job.getProcessInstanceKey()).thenReturn(99L);
        when(job.getRetries()).thenReturn(retries);
        return job;
    }
}
