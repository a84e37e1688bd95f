package broken.roster;

import org.springframework.stereotype.Controller;

@Controller
public class PublicPage {}
