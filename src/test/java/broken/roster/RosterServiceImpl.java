package broken.roster;

import com.twilio.http.TwilioRestClient;
import io.camunda.client.CamundaClient;
import jakarta.mail.Message;

class RosterServiceImpl {
    CamundaClient engine;
    TwilioRestClient provider;
    Message mail;
}
