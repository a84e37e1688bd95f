package broken.roster;

import com.google.zxing.common.BitMatrix;
import com.twilio.http.TwilioRestClient;
import io.camunda.client.CamundaClient;
import io.opentelemetry.api.trace.Span;
import jakarta.mail.Message;
import org.apache.pdfbox.pdmodel.PDDocument;

class RosterServiceImpl {
    CamundaClient engine;
    TwilioRestClient provider;
    Message mail;
    Span trace;
    BitMatrix square;
    PDDocument page;
}
